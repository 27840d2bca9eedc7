import { ContainerModule } from 'inversify';
import { AcceptTerms } from '#application/community/terms/accept-terms';
import { PublishTerms } from '#application/community/terms/publish-terms';
import type { TermsBook } from '#application/community/terms/terms.port';
import type { TermsQuery } from '#application/community/terms/terms.query';
import { WithdrawTerms } from '#application/community/terms/withdraw-terms';
import { token } from '#application/shared/token';
import { ACTS, CLOCK, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlTermsBook } from './sql-terms-book.ts';
import { SqlTerms } from './terms.sql.ts';

const BOOK = token<TermsBook>('TermsBook');
export const TERMS = token<TermsQuery>('TermsQuery');

/** What members accept, version by version. */
export const termsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(BOOK, SqlTermsBook, [SQL]);
  adapter(TERMS, SqlTerms, [SQL]);
  useCase(PublishTerms, [BOOK, ACTS, CLOCK]);
  useCase(WithdrawTerms, [BOOK, ACTS, CLOCK]);
  useCase(AcceptTerms, [BOOK, CLOCK, UNIT_OF_WORK]);
});
