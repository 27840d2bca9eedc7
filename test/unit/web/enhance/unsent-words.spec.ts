import { beforeEach, describe, expect, it, jest } from '@jest/globals';

/** As much of an element as words are brought back with. */
class Element {
  readonly dataset: Record<string, string> = {};
  textContent = '';
  readonly children: (Element | string)[] = [];
  readonly heard: [string, () => void][] = [];
  setAttribute() {}
  append(...children: (Element | string)[]) {
    this.children.push(...children);
  }
  contains() {
    return false;
  }
  addEventListener(type: string, listener: () => void) {
    this.heard.push([type, listener]);
  }
  remove() {
    form.lines = form.lines.filter((line) => line !== this);
  }
}
class Form extends Element {
  reset() {
    for (const one of this.elements as { value: string; defaultValue: string }[])
      one.value = one.defaultValue;
    for (const [, listener] of this.heard.filter(([type]) => type === 'reset')) listener();
  }
  readonly id = '';
  lines: Element[] = [];
  elements: object[] = [];
  seen: object[] = [];
  carried: object[] = [];
  prepend(line: Element) {
    this.lines.unshift(line);
  }
  querySelector(selector: string) {
    return selector === 'textarea' ? this.elements[0] : null;
  }
  querySelectorAll(selector: string) {
    return selector.includes('data-carried') ? [...this.seen, ...this.carried] : this.seen;
  }
}
let form = new Form();
const leaving: (() => void)[] = [];
const store = new Map<string, string>();
const page = {
  documentElement: { dataset: {} },
  activeElement: null,
  createElement: () => new Element(),
  addEventListener: () => {},
  querySelectorAll: () => [form],
};
Object.assign(globalThis, {
  document: page,
  window: { addEventListener: (_type: string, listener: () => void) => leaving.push(listener) },
  HTMLFormElement: Form,
});
Object.defineProperty(globalThis, 'sessionStorage', {
  configurable: true,
  value: {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, words: string) => store.set(key, words),
    removeItem: (key: string) => store.delete(key),
  },
});
jest.unstable_mockModule('../../../../web/enhance/path-to.ts', () => ({ pathTo: () => '/services/1' }));
const { enhanceUnsentWords } = await import('../../../../web/enhance/unsent-words.ts');

const field = (brought: string) => ({
  type: 'textarea',
  name: 'description',
  value: brought,
  defaultValue: brought,
  closest: () => null,
  focus: () => {},
});
/** The page of a service as the server draws it. */
const open = (brought: string, version?: string, offeredFor = '') => {
  leaving.splice(0);
  form = new Form();
  const { dataset } = form;
  Object.assign(dataset, {
    unsent: 'me',
    back: 'Voici',
    offer: 'Autre chose',
    take: 'Reprendre',
    leave: 'Laisser',
  });
  const area = field(brought);
  form.elements = [area];
  const seen = { name: 'version', value: version };
  if (version !== undefined) form.seen = [seen];
  const carried = { name: 'offeredFor', value: offeredFor };
  form.carried = [carried];
  enhanceUnsentWords();
  return { area, seen, carried, told: () => form.lines.map((line) => String(line.children[0]).trim()) };
};
/** A button of the line that stands in that place. */
const press = (name: string, line = 0) => {
  const buttons = form.lines[line]!.children.filter((child) => child instanceof Element);
  const button = buttons.find(({ textContent }) => textContent === name)!;
  for (const [, listener] of button.heard) listener();
};
const leave = () => leaving.forEach((listener) => listener());
const typeAndLeave = (brought: string, words: string, version?: string) => {
  open(brought, version).area.value = words;
  leave();
};

describe('words that were typed in a form and not sent', () => {
  beforeEach(() => store.clear());

  it('come back over what they were written over', () => {
    typeAndLeave('Le texte', 'Mon texte de lundi');
    const { area, told } = open('Le texte');
    expect(area.value).toBe('Mon texte de lundi');
    expect(told()).toEqual(['Voici']);
  });

  it('come back as nothing where a field was emptied', () => {
    typeAndLeave('Le texte', '');
    expect(open('Le texte').area.value).toBe('');
  });

  it('are offered where another wrote there meanwhile, until they are taken', () => {
    typeAndLeave('Le texte', 'Mon texte de lundi');
    for (let visit = 0; visit < 2; visit += 1) {
      const { area, told } = open('Le texte de ma collègue, mardi');
      expect(area.value).toBe('Le texte de ma collègue, mardi');
      expect(told()).toEqual(['Autre chose']);
      leave();
    }
    const { area, told } = open('Le texte de ma collègue, mardi');
    press('Reprendre');
    expect(area.value).toBe('Mon texte de lundi');
    expect(told()).toEqual(['Voici']);
  });

  describe('and are offered', () => {
    const OTHER = 'Le texte de ma collègue, mardi';
    const openOffered = () => {
      typeAndLeave('Le texte', 'Mon texte de lundi');
      return open(OTHER);
    };

    it('wait beside what is typed in their stead, until one of both is thrown away', () => {
      openOffered().area.value = 'Mon texte de mercredi';
      leave();
      for (let visit = 0; visit < 2; visit += 1) {
        const { area, told } = open(OTHER);
        expect(area.value).toBe('Mon texte de mercredi');
        expect(told()).toEqual(['Voici', 'Autre chose']);
        leave();
      }
      const { area, told } = open(OTHER);
      press('Laisser', 1);
      expect([area.value, told()]).toEqual(['Mon texte de mercredi', ['Voici']]);
      leave();
      expect(open(OTHER).told()).toEqual(['Voici']);
    });

    it('change places with what was typed, for who takes them', () => {
      openOffered().area.value = 'Mon texte de mercredi';
      press('Reprendre');
      expect((form.elements[0] as { value: string }).value).toBe('Mon texte de lundi');
      leave();
      const { area, told } = open(OTHER);
      expect(area.value).toBe('Mon texte de lundi');
      expect(told()).toEqual(['Voici', 'Autre chose']);
      press('Reprendre', 1);
      expect(area.value).toBe('Mon texte de mercredi');
    });

    it('are offered still where others are overtaken too', () => {
      openOffered().area.value = 'Mon texte de mercredi';
      leave();
      const { area, told } = open('Le texte de jeudi');
      expect(area.value).toBe('Le texte de jeudi');
      expect(told()).toEqual(['Autre chose', 'Autre chose']);
    });
  });

  it('come back with the version that they were written over, where the form knows one', () => {
    typeAndLeave('Le texte', 'Mon texte de lundi', '1');
    const { area, seen, told } = open('Le texte de ma collègue, mardi', '2');
    expect(area.value).toBe('Mon texte de lundi');
    expect(seen.value).toBe('1');
    expect(told()).toEqual(['Voici']);
  });

  it('are offered where they were kept before the form knew of a version, and another text stands there now', () => {
    typeAndLeave('Le texte sur Odile', 'Le texte sur Odile, suite');
    const { area, seen, told } = open('Le texte sur […]', '2');
    expect([area.value, seen.value, told()]).toEqual(['Le texte sur […]', '2', ['Autre chose']]);
    press('Laisser');
    leave();
    typeAndLeave('Le texte', 'Mon texte de lundi');
    expect(open('Le texte', '2').area.value).toBe('Mon texte de lundi');
  });

  it('come back with what the page carried along for the choices beside them, which knows of no version', () => {
    open('', undefined, 'panne').area.value = 'Mon texte de lundi';
    leave();
    const { area, carried } = open('');
    expect([area.value, carried.value]).toEqual(['Mon texte de lundi', 'panne']);
    leave();
    expect(open('Le texte de ma collègue').told()).toEqual(['Autre chose']);
  });
});
