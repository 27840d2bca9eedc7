import type { HeadersFunction } from '@remix-run/node';

/** Lets `Retry-After` of a refused form reach the answer. */
export const actionHeaders: HeadersFunction = ({ actionHeaders: own }) => own;
