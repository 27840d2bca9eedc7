import { createHash } from 'node:crypto';
import { Transform } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import type { ShownTexts } from '#application/shared/shown-text';
import { together } from './fields.request.ts';
import { emptyIsAbsent } from './transforms.ts';

const PRINT = /^[\w-]{22}$/;

/** What a form carries of the texts that it shows, so that it is kept over these and over no others. */
export const printOf = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 22);

/** The print that a form gives back. */
export const Shown = () => together(IsOptional(), Transform(emptyIsAbsent), Matches(PRINT));

/** Whether texts are those of a print; nothing of what gave none back. */
export const shownBy = (print: string | undefined): ShownTexts | undefined =>
  print === undefined ? undefined : (...now) => printOf(...now) === print;
