import { ChangeTexts } from '#application/site/texts/change-texts';
import { ImportTexts } from '#application/site/texts/import-texts';
import { TextDesk } from '#application/site/texts/text-desk';
import { TryLetter } from '#application/site/texts/try-letter';
import { TEXT_SHAPES } from '#infrastructure/site/texts/texts.module';
import type { Get } from '../provided.ts';

/** Texts of the house, said otherwise. */
export const textsApp = (get: Get) => ({
  desk: get(TextDesk),
  shapes: get(TEXT_SHAPES),
  change: get(ChangeTexts),
  import: get(ImportTexts),
  tryLetter: get(TryLetter),
});
