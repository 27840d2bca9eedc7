import { createElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageApart } from './page.tsx';
import { SpriteContext, useSprite } from './sprite.ts';
import { TextsApart, type Translate, useT } from './texts.tsx';

/**
 * Pieces of pages that stand still: drawn once with holes in them, and filled wherever they are shown.
 *
 * What is kept of a piece holds nothing of anybody. It is drawn alone, of nothing but its shape (which of its parts there are), the
 * texts of one language and the address of the sprite: it has no page to ask, no member, no clock, and the shape it is handed is read
 * from the very key that it is kept by. Names, addresses and moments are put into its holes each time, escaped as React does.
 */

/** What a shape may say: what can be written out whole. */
export type Plain =
  string | number | boolean | null | undefined | readonly Plain[] | { readonly [name: string]: Plain };

/** What a piece is drawn of. */
interface Drawing<Shape, Hole extends string, Slot extends string> {
  readonly shape: Shape;
  readonly hole: Readonly<Record<Hole, string>>;
  readonly slot: Readonly<Record<Slot, ReactNode>>;
  readonly t: Translate;
}

/** A piece, and what its holes and slots are called. */
interface StandingPiece<Shape, Hole extends string, Slot extends string> {
  readonly holes: readonly Hole[];
  readonly slots: readonly Slot[];
  draw(this: void, drawing: Drawing<Shape, Hole, Slot>): ReactNode;
}

/**
 * Names a piece. Holes come to `draw` as words that stand for others: they can be shown, and nothing else. What is to be decided belongs
 * to the shape; a sentence or an address in which a name stands comes into its hole ready. Slots take what other pieces were filled to.
 * @throws Error where two of them bear one name, or where there are more than can be told apart
 */
export function standingPiece<Shape extends Plain, Hole extends string = never, Slot extends string = never>(
  draw: StandingPiece<Shape, Hole, Slot>['draw'],
  holes: readonly Hole[] = [],
  slots: readonly Slot[] = [],
): StandingPiece<Shape, Hole, Slot> {
  const names = new Set<string>();
  for (const name of [...holes, ...slots])
    if (names.has(name)) throw new Error(`Two places of a piece are called "${name}"`);
    else names.add(name);
  if (names.size > MOST_PLACES) throw new Error(`A piece has ${MOST_PLACES} places at most`);
  return { draw, holes, slots };
}

/** Markup that a piece was filled to, or that the one renderer made of what somebody wrote. */
export class Drawn {
  private constructor(private readonly html: string) {}

  /** One after the other. */
  static row(pieces: readonly Drawn[]): Drawn {
    return new Drawn(pieces.map(({ html }) => html).join(''));
  }

  /** For `web/ui/prose.tsx` alone, which says where such markup may come from. */
  static written(html: string): Drawn {
    return new Drawn(html);
  }

  static filled(mould: Mould, filling: Readonly<Record<string, Filling>>): Drawn {
    const { markup, between } = mould;
    let html = markup[0]!;
    for (let place = 0; place < between.length; place++) {
      const { name, isSlot } = between[place]!;
      const value = filling[name];
      if (value instanceof Drawn) {
        if (!isSlot) throw new Error(`The hole "${name}" takes words`);
        html += value.html;
      } else {
        if (isSlot || value == null) throw new Error(`Nothing fits into "${name}"`);
        html += typeof value === 'number' ? value : escaped(value);
      }
      html += markup[place + 1]!;
    }
    return new Drawn(html);
  }

  /** What an element is given that holds it. */
  get inside(): { readonly __html: string } {
    return { __html: this.html };
  }
}

type Filling = string | number | Drawn | null | undefined;
/** What is put into a piece. What its shape does not show may be left out. */
type FillingOf<Hole extends string, Slot extends string> = {
  readonly [Name in Hole]?: string | number | null | undefined;
} & { readonly [Name in Slot]?: Drawn | undefined };

/** Markup, and what stands between. */
interface Mould {
  readonly markup: readonly string[];
  readonly between: readonly { readonly name: string; readonly isSlot: boolean }[];
}

const TO_ESCAPE = /["'&<>]/;
const ESCAPED: Readonly<Record<string, string>> = {
  '"': '&quot;',
  "'": '&#x27;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};
/** As React writes a text. */
export const escaped = (text: string): string =>
  TO_ESCAPE.test(text) ? text.replace(/["'&<>]/g, (sign) => ESCAPED[sign]!) : text;

/** What stands for holes while a piece is drawn: characters that no text needs, taken out of all that it is drawn of. */
const FIRST_MARK = 0xe200;
const MOST_PLACES = 256;
const MARK = /[\ue200-\ue2ff]/;
const MARKS = /[\ue200-\ue2ff]/g;
/** What draws in an `svg` and holds nothing: it may close itself there, and there alone. */
const EMPTY_SHAPE =
  /<((use|path|circle|ellipse|line|rect|polyline|polygon|stop)\b(?:"[^"]*"|[^">])*)><\/\2>/g;
/**
 * What a page says dozens of times of its elements: a word alone needs no quotation marks, unless the element closes itself. Whatever
 * somebody wrote has none, as React escapes it; addresses keep theirs (`http/mount.ts`).
 */
const ONE_WORD = / (class|rel|aria-hidden)="([\w-]+)"(?=[ >])/g;
/** The same inside an address that was put together of a hole. */
const ENCODED_MARK = /%EE%8[89AB]%/i;

interface KeptOfPiece {
  bytes: number;
  /** By the address of the sprite, which hardly ever is another, then by the shape as it is written. */
  readonly bySprite: Map<string, Map<string, Mould>>;
}
interface Kept {
  bytes: number;
  readonly pieces: Map<unknown, KeptOfPiece>;
}
/** By the texts they were drawn of, which are others as soon as one word of them is: what they said before goes with them. */
const kept = new WeakMap<Translate, Kept>();
/** Of one language and wording. Beyond, the piece that takes most of it is drawn anew, and the others stay. */
const MOST_BYTES = 4 * 1024 * 1024;

function mouldOf(
  piece: StandingPiece<Plain, string, string>,
  shape: Plain,
  t: Translate,
  sprite: string,
): Mould {
  const key = shape === null ? NO_SHAPE : JSON.stringify(shape);
  let all = kept.get(t);
  if (all === undefined) kept.set(t, (all = { bytes: 0, pieces: new Map() }));
  const known = all.pieces.get(piece)?.bySprite.get(sprite)?.get(key);
  if (known !== undefined) return known;
  const mould = drawnAlone(piece, key, t, sprite);
  const bytes = 2 * (sprite.length + key.length + mould.markup.reduce((sum, { length }) => sum + length, 0));
  while (all.bytes + bytes > MOST_BYTES && all.pieces.size > 0) forgetHeaviest(all);
  const its = all.pieces.get(piece) ?? { bytes: 0, bySprite: new Map<string, Map<string, Mould>>() };
  const byShape = its.bySprite.get(sprite) ?? new Map<string, Mould>();
  all.pieces.set(piece, its);
  its.bySprite.set(sprite, byShape);
  byShape.set(key, mould);
  its.bytes += bytes;
  all.bytes += bytes;
  return mould;
}

/** Most pieces of a page have none: these are asked for by the hundred. */
const NO_SHAPE = 'null';

function forgetHeaviest(all: Kept): void {
  const [piece, { bytes }] = [...all.pieces].reduce((one, other) =>
    other[1].bytes > one[1].bytes ? other : one,
  );
  all.pieces.delete(piece);
  all.bytes -= bytes;
}

/** How much is kept of pieces in these texts, in bytes. */
export const bytesKeptOf = (t: Translate): number => kept.get(t)?.bytes ?? 0;

function drawnAlone(
  { draw, holes, slots }: StandingPiece<Plain, string, string>,
  shapeWritten: string,
  t: Translate,
  sprite: string,
): Mould {
  const names = [...holes, ...slots];
  const mark = (place: number) => String.fromCharCode(FIRST_MARK + place);
  const hole = Object.fromEntries(holes.map((name, place) => [name, mark(place)]));
  const slot = Object.fromEntries(
    slots.map((name, place) => [name, <Slot key={name} mark={mark(holes.length + place)} />]),
  );
  const shape = JSON.parse(shapeWritten.replace(MARKS, '')) as Plain;
  const told = [shapeWritten];
  const speaking = withoutHoles(t, (text) => told.push(text));
  const Piece = () => draw({ shape, hole, slot, t: speaking });
  const drawn = renderToStaticMarkup(
    <PageApart>
      <TextsApart t={speaking}>
        <SpriteContext.Provider value={sprite}>
          <Piece />
        </SpriteContext.Provider>
      </TextsApart>
    </PageApart>,
  );
  const html = drawn.replace(EMPTY_SHAPE, '<$1/>').replace(ONE_WORD, ' $1=$2');
  // What the organisation wrote may look like one itself: a link of its menu, a text of its own.
  if (ENCODED_MARK.test(html) && !told.some((text) => ENCODED_MARK.test(text)))
    throw new Error('A hole is no part of an address: have it filled with all of it');
  const between = [...html.matchAll(MARKS)].map(([sign]) => {
    const place = sign.charCodeAt(0) - FIRST_MARK;
    return { name: names[place]!, isSlot: place >= holes.length };
  });
  return { markup: html.split(MARK), between };
}

/** Stands between elements, and never in an attribute. */
const Slot = ({ mark }: { mark: string }): ReactNode => mark;

/** Sentences are made of what they name, and cannot be made of holes. @param hears each that is said */
function withoutHoles(t: Translate, hears: (text: string) => void): Translate {
  const judged = (values: object | undefined): void => {
    if (Object.values(values ?? {}).some((value) => typeof value === 'string' && MARK.test(value)))
      throw new Error('A sentence is not made of holes: have it filled with all of it');
  };
  return Object.assign(
    (...[key, values]: Parameters<Translate>) => {
      judged(values);
      const text = t(key, values).replace(MARKS, '');
      hears(text);
      return text;
    },
    {
      rich: () => {
        throw new Error('No piece says a sentence around elements: have a slot filled with it');
      },
      locale: t.locale,
    },
  );
}

/** Fills a piece; `null` for no shape, where there is nothing to decide. */
export type Fill = <Shape extends Plain, Hole extends string, Slot extends string>(
  piece: StandingPiece<Shape, Hole, Slot>,
  shape: Shape,
  filling: FillingOf<Hole, Slot>,
) => Drawn;

/**
 * Fills pieces in the language of the page. A component asks for all that it wants of its page before it fills the first: a piece may
 * be drawn then, and where React draws within a drawing it loses which hooks of the outer one come next.
 */
export function useFill(): Fill {
  const t = useT();
  const sprite = useSprite();
  return (piece, shape, filling) =>
    Drawn.filled(mouldOf(piece, shape, t, sprite), filling as Readonly<Record<string, Filling>>);
}

/** An element that holds nothing but a piece. */
export function Standing<Shape extends Plain, Hole extends string, Slot extends string>(props: {
  as: string;
  /** Of the element, as they are to stand. */
  attributes: Attributes;
  of: StandingPiece<Shape, Hole, Slot>;
  shape: Shape;
  filling: FillingOf<Hole, Slot>;
}): ReactElement {
  return holding(props.as, props.attributes, useFill()(props.of, props.shape, props.filling));
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element that holds what was filled. */
export function holding(as: string, attributes: Attributes, inside: Drawn): ReactElement {
  const given: Record<string, unknown> = {};
  for (const name in attributes) given[name] = attributes[name];
  given['dangerouslySetInnerHTML'] = inside.inside;
  return createElement(as, given);
}
