import { TermsLabelTaken, type TermsTerms, termsOf } from '#domain/community/terms/terms-version';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { TermsBook } from './terms.port.ts';

interface PublishTermsCommand {
  readonly actor: Actor;
  readonly terms: TermsTerms;
}

/** Puts a new version in force. Where it must be accepted, members are asked when they next write; they read on meanwhile. */
export class PublishTerms {
  constructor(
    private readonly book: TermsBook,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, TermsLabelTaken */
  async execute({ actor, terms }: PublishTermsCommand): Promise<void> {
    const by = actor.mustBeMember();
    const { label, mustAccept } = terms;
    await this.acts.run(
      {
        actor,
        action: 'terms.publish',
        object: { kind: 'terms', id: null },
        details: { label: label.slice(0, 20), mustAccept },
      },
      async () => {
        actor.mustBeAllowed('site.configure');
        return termsOf(terms);
      },
      async (judged) => {
        if (!(await this.book.publish(judged, { by, at: this.clock.now() }))) throw new TermsLabelTaken();
      },
    );
  }
}
