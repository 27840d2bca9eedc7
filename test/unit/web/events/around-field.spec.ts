import { beforeAll, describe, expect, it } from '@jest/globals';
import { drawAround, placesOf } from '../../../../web/enhance/around-field.ts';

/** As much of an element as places are told by. */
class Place {
  readonly parentNode = null;
  readonly localName: string = 'div';
  constructor(
    private readonly attributes: Record<string, string>,
    readonly children: readonly Place[] = [],
  ) {}
  get id() {
    return this.attributes.id ?? '';
  }
  get className() {
    return this.attributes.class ?? '';
  }
  getAttribute = (name: string) => this.attributes[name] ?? null;
  getAttributeNames = () => Object.keys(this.attributes);
  setAttribute = (name: string, value: string) => (this.attributes[name] = value);
  removeAttribute = (name: string) => delete this.attributes[name];
  contains = (other: Place): boolean =>
    other === this || this.children.some((child) => child.contains(other));
  querySelector = () => null;
  before = () => undefined;
  after = () => undefined;
  isEqualNode = (other: Place): boolean =>
    JSON.stringify(this.attributes) === JSON.stringify(other.attributes);
}
class Form extends Place {
  override readonly localName = 'form';
}
beforeAll(() => void Object.assign(globalThis, { HTMLFormElement: Form }));

const places = (field: Place, here: Place, fresh: Place) =>
  placesOf(field as never, here as never, fresh as never);
const radio = new Place({ name: 'choice' });
/** A wall that shows a poll, as `LinkedPoll` does. */
const wallOf = (poll: string, section: Record<string, string> = {}) =>
  new Place({}, [
    new Place({ id: 'sondage', ...section }, [
      new Form({ id: 'sondage-bulletin', 'data-ballot': `${poll} 1 new` }, [radio]),
    ]),
  ]);

describe('a wall that is drawn anew while a radio of a poll has the focus', () => {
  it('keeps the ballot of the same poll', () => {
    expect(places(radio, wallOf('a'), wallOf('a'))).toHaveLength(2);
  });

  it('does not keep the ballot of one poll under the question of another', () => {
    expect(places(radio, wallOf('a'), wallOf('b'))).toBeNull();
  });

  it('waits where several places have the same name', () => {
    const rows = () => [new Place({ class: 'row' }, [new Form({ id: 'one' })]), new Place({ class: 'row' })];
    const here = rows();
    expect(places(here[0]!.children[0]!, new Place({}, here), new Place({}, rows()))).toBeNull();
    expect(places(here[0]!.children[0]!, new Place({}, here), new Place({}, rows().slice(0, 1)))).toBeNull();
  });

  it('says anew what the places around it say of themselves, but what is unfolded, and is drawn whole later', () => {
    const [here, fresh] = [
      wallOf('a', { open: '', class: 'old' }),
      wallOf('a', { class: 'new', lang: 'fr' }),
    ];
    expect(drawAround(places(radio, here, fresh)!)).toBe(false);
    const [section] = here.children;
    expect(['open', 'class', 'lang'].map((name) => section!.getAttribute(name))).toEqual(['', 'new', 'fr']);
    expect(drawAround(places(radio, wallOf('a', { open: '' }), wallOf('a'))!)).toBe(true);
  });
});
