import { beforeEach, expect, it } from '@jest/globals';
import { enhanceShownPasswords } from '../../../../web/enhance/shown-passwords.ts';

/** As much of an element as showing a password needs. */
class Heard {
  private readonly heard: [string, () => void][] = [];
  addEventListener = (type: string, listener: () => void) => void this.heard.push([type, listener]);
  hears = (type: string) => this.heard.forEach(([of, listener]) => of === type && listener());
}
class Field extends Heard {
  type = 'password';
  readonly form = new Heard();
}
class Toggle extends Heard {
  hidden = true;
  pressed = 'false';
  constructor(readonly dataset: { readonly shows: string }) {
    super();
  }
  setAttribute(name: string, value: string) {
    if (name === 'aria-pressed') this.pressed = value;
  }
}

let field: Field;
let toggle: Toggle;
let lost: Toggle;
let page: Heard;
beforeEach(() => {
  [field, toggle, lost, page] = [
    new Field(),
    new Toggle({ shows: 'password' }),
    new Toggle({ shows: 'elsewhere' }),
    new Heard(),
  ];
  Object.assign(globalThis, {
    HTMLInputElement: Field,
    addEventListener: page.addEventListener,
    document: {
      querySelectorAll: () => [toggle, lost],
      getElementById: (id: string) => (id === 'password' ? field : null),
    },
  });
  enhanceShownPasswords();
});
const state = () => [field.type, toggle.pressed];

it('offers to show a password that is there, and nothing beside none', () => {
  expect([toggle.hidden, lost.hidden]).toEqual([false, true]);
  expect(state()).toEqual(['password', 'false']);
});

it('shows it and hides it again, and says which', () => {
  toggle.hears('click');
  expect(state()).toEqual(['text', 'true']);
  toggle.hears('click');
  expect(state()).toEqual(['password', 'false']);
});

it('hides it before it is sent, and when its page goes', () => {
  toggle.hears('click');
  field.form.hears('submit');
  expect(state()).toEqual(['password', 'false']);
  toggle.hears('click');
  page.hears('pagehide');
  expect(state()).toEqual(['password', 'false']);
});
