import type { Request, Response } from 'express';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import { givenCursor } from './given-cursors.ts';
import { listOf, maybe, objectOf, type Schema, text } from './json-schema.ts';

interface ListBody<T> {
  readonly data: readonly T[];
  readonly page: ListPage;
}

interface ListPage {
  readonly limit: number;
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
}

/** A keyset page as JSON, with its neighbours in `Link` as well, relative to the address that was asked. */
export function listBody<T>(
  page: Page<T>,
  asked: { req: Request; res: Response; limit?: number },
): ListBody<T> {
  const next = givenCursor(page.next, asked);
  const previous = givenCursor(page.previous, asked);
  const links = [
    ...(next ? [`<${neighbour(asked.req, next)}>; rel="next"`] : []),
    ...(previous ? [`<${neighbour(asked.req, previous)}>; rel="prev"`] : []),
  ];
  if (links.length > 0) asked.res.set('Link', links.join(', '));
  return {
    data: page.items,
    page: { limit: asked.limit ?? PAGE_SIZE, nextCursor: next, previousCursor: previous },
  };
}

function neighbour(req: Request, cursor: string): string {
  const query = new URLSearchParams(req.query as Record<string, string>);
  query.set('cursor', cursor);
  return `?${query}`;
}

export const listSchema = (item: Schema, more: Readonly<Record<string, Schema>> = {}): Schema => {
  const page = objectOf<ListPage>({
    limit: { type: 'integer', minimum: 1, maximum: 100 },
    nextCursor: maybe(text()),
    previousCursor: maybe(text()),
  });
  return objectOf<Record<string, unknown>>({ data: listOf(item), page, ...more });
};

/** A list that is short enough to be told whole. `items` is what it was called before lists had one shape. */
export const wholeList = <T>(data: readonly T[]) => ({ data, items: data });

export const wholeListSchema = (item: Schema): Schema =>
  objectOf<ReturnType<typeof wholeList>>({
    data: listOf(item),
    items: { ...listOf(item), deprecated: true, description: 'The same as `data`, by its former name.' },
  });
