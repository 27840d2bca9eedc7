import { ContainerModule } from 'inversify';
import { token } from '#application/shared/token';
import type { LegalDeskQuery } from '#application/site/legal/legal-desk.query';
import type { LegalTexts } from '#application/site/legal/legal-texts.port';
import { PublishLegalText } from '#application/site/legal/publish-legal-text';
import { ShownLegalTexts } from '#application/site/legal/shown-legal';
import { ACTS, CLOCK, PUBLIC_URL, RENDERER, SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlLegalDesk, SqlLegalTexts } from './sql-legal-texts.ts';

const TEXTS = token<LegalTexts>('LegalTexts');
export const LEGAL_DESK = token<LegalDeskQuery>('LegalDeskQuery');

/** The texts that the law asks for, version by version. */
export const legalModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(TEXTS, SqlLegalTexts, [SQL]);
  adapter(LEGAL_DESK, SqlLegalDesk, [SQL, TEXTS]);
  useCase(ShownLegalTexts, [TEXTS, RENDERER, PUBLIC_URL]);
  useCase(PublishLegalText, [TEXTS, ACTS, CLOCK]);
});
