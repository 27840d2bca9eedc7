import type { LegalKind } from '#application/site/limits';
import type { Visit } from '../lib/gates.server.ts';
import { type Judge, lenientQueryOf } from '../lists/query.ts';

const aNumber: Judge = (raw) => (/^[1-9]\d{0,5}$/.test(raw) ? raw : undefined);

/** The text of that kind in the version that the address asks for. */
export function legalAsked({ app, url, keeping }: Visit, kind: LegalKind) {
  keeping.hangsOn('names');
  const { version } = lenientQueryOf(url, { version: aNumber });
  return app.privacy.legal.execute(kind, version === undefined ? null : Number(version));
}
