import { useLoaderData } from '@remix-run/react';

declare const shape: unique symbol;

/**
 * What a loader hands to its page, on the server. It cannot be listed, so the framework has nothing to encode for a
 * browser that never asks for it, and nothing to give away to one that does.
 */
export interface PageData<T> {
  readonly [shape]: T;
}

const KEY = 'page';

/** For the gate of loaders. */
export const pageData = <T>(page: T): PageData<T> =>
  Object.defineProperty({}, KEY, { value: page }) as PageData<T>;

/** What the loader of this page has read. */
export function usePageData<
  Loader extends (...args: never[]) => Promise<PageData<unknown>>,
>(): PageOf<Loader> {
  return (useLoaderData() as { [KEY]: PageOf<Loader> })[KEY];
}

/** What that loader has read. */
type PageOf<Loader extends (...args: never[]) => Promise<PageData<unknown>>> =
  Awaited<ReturnType<Loader>> extends PageData<infer T> ? T : never;
