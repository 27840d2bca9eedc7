import { ContainerModule } from 'inversify';
import type { SampleLetters } from '#application/shared/letter.ports';
import { token } from '#application/shared/token';
import { ChangeTexts } from '#application/site/texts/change-texts';
import type { DeliveredTexts } from '#application/site/texts/delivered-texts.port';
import { ImportTexts } from '#application/site/texts/import-texts';
import { OWN_ADDRESS } from '#application/site/texts/own-address.port';
import type { OwnTextStore } from '#application/site/texts/own-texts.port';
import { TextDesk } from '#application/site/texts/text-desk';
import type { TextShapes } from '#application/site/texts/text-shapes.port';
import { TryLetter } from '#application/site/texts/try-letter';
import { ACTS, CLOCK, SQL, THROTTLE } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { IcuShapes } from './icu-shapes.ts';
import { SqlOwnTexts } from './sql-own-texts.ts';

const STORE = token<OwnTextStore>('OwnTextStore');
export const TEXT_SHAPES = token<TextShapes>('TextShapes');
export const DELIVERED_TEXTS = token<DeliveredTexts>('DeliveredTexts');
export const SAMPLE_LETTERS = token<SampleLetters>('SampleLetters');

/** Texts of pages, refusals and letters, as the organisation says them. */
export const textsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(STORE, SqlOwnTexts, [SQL]);
  adapter(TEXT_SHAPES, IcuShapes, []);
  useCase(TextDesk, [DELIVERED_TEXTS, STORE, TEXT_SHAPES]);
  useCase(ChangeTexts, [DELIVERED_TEXTS, STORE, TEXT_SHAPES, ACTS, CLOCK]);
  useCase(ImportTexts, [DELIVERED_TEXTS, STORE, TEXT_SHAPES, ACTS, CLOCK]);
  useCase(TryLetter, [DELIVERED_TEXTS, TEXT_SHAPES, SAMPLE_LETTERS, OWN_ADDRESS, THROTTLE]);
});
