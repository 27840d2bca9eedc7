import express, { type Request, type RequestHandler } from 'express';
import { InvalidRequest } from './validate.ts';

const JSON_LIMIT = '256kb';
const RAW = Symbol('raw body');

/** JSON travels in UTF-8 (RFC 8259); what is read here twice would be read in two ways otherwise. */
class UnknownCharset extends Error {
  readonly status = 415;
  readonly type = 'charset.unsupported';
}

/** Reads a JSON body of at most 256 kB; a name given twice in one object is refused, since readers disagree on which counts. @param type of the bodies that are read */
export function jsonBody(type: string | string[] = 'application/json'): RequestHandler[] {
  const parse = express.json({
    limit: JSON_LIMIT,
    type,
    strict: true,
    verify: (req, _res, bytes, charset) => {
      if (charset !== 'utf-8') throw new UnknownCharset();
      (req as Request & { [RAW]?: Buffer })[RAW] = bytes;
    },
  });
  const refuseRepeated: RequestHandler = (req, _res, next) => {
    const bytes = (req as Request & { [RAW]?: Buffer })[RAW];
    const field = bytes && repeatedKey(bytes.toString('utf8'));
    next(field === undefined ? undefined : new InvalidRequest([{ field, code: 'field.repeated' }]));
  };
  return [parse, refuseRepeated];
}

/** The body as it came; empty where there was none. */
export const rawBodyOf = (req: Request): Uint8Array =>
  (req as Request & { [RAW]?: Buffer })[RAW] ?? new Uint8Array();

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/gs;

/**
 * @param json well formed
 * @returns the first name that one of its objects has twice
 */
function repeatedKey(json: string): string | undefined {
  const open: (Set<string> | null)[] = [];
  let last = '';
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') last = token;
    else {
      const name = JSON.parse(last) as string;
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return undefined;
}
