import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { EXPORTS_PER_CALLER } from '../../shared/exports-per-caller.ts';
import type { Clock, Throttle } from '../../shared/ports.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { NamedResponses, NamedResponsesQuery } from './surveys.query.ts';

/** What each member answered to a survey that is over, as a table: it asks for a password given of late, and the log says how many it names. */
export class ExportNamedResponses {
  constructor(
    private readonly responses: NamedResponsesQuery,
    private readonly acts: AuditedActs,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @throws SurveyNotFound of what is anonymous or not over yet, NotAllowed, IdentityNotConfirmed, TooManyTries */
  async execute(command: {
    readonly viewer: Viewer;
    readonly key: string;
  }): Promise<ReturnType<NamedResponses['lots']>> {
    const { actor, session } = command.viewer;
    const taken = (id: string | null, count: object) => ({
      actor,
      action: 'export.ask',
      object: { kind: 'survey', id },
      details: { what: 'survey-responses', format: 'csv', ...count },
    });
    const found = await this.acts.refusing(taken(null, {}), async () => {
      const responses = await this.responses.execute(actor, command.key);
      mustBeFresh(session, this.clock.now());
      await this.throttle.hit(EXPORTS_PER_CALLER, actor.mustBeMember());
      return responses;
    });
    await this.acts.run(
      taken(found.surveyId, { named: found.count }),
      async () => {},
      async () => {},
    );
    return found.lots();
  }
}
