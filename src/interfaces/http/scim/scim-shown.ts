import type { Request } from 'express';

/** What of a resource is asked for (RFC 7644 §3.9). */
export interface Shown {
  readonly attributes: readonly string[] | null;
  readonly excluded: readonly string[];
}

const ALWAYS = ['schemas', 'id'];

export function only<T extends object>(resource: T, { attributes, excluded }: Shown): object {
  const isShown = (name: string): boolean => {
    const key = name.toLowerCase();
    if (ALWAYS.includes(key)) return true;
    return attributes ? attributes.includes(key) : !excluded.includes(key);
  };
  return Object.fromEntries(Object.entries(resource).filter(([name]) => isShown(name)));
}

/** Names, as the query lists them; parts of an attribute stand for the whole. */
export function shownIn(query: Request['query']): Shown {
  const listed = (name: string): readonly string[] | null => {
    const value = query[name];
    if (typeof value !== 'string' || value === '') return null;
    return value.split(',').map((one) => {
      const attribute = one.trim().toLowerCase();
      const short = attribute.slice(attribute.lastIndexOf(':') + 1);
      return short.split('.')[0]!;
    });
  };
  return { attributes: listed('attributes'), excluded: listed('excludedAttributes') ?? [] };
}
