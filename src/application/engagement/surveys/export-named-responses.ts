import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { NamedResponses, NamedResponsesQuery } from './surveys.query.ts';

/** What each member answered to a survey that is over, as a table: it asks for a password given of late, and the log says how many it names. */
export class ExportNamedResponses {
  constructor(
    private readonly responses: NamedResponsesQuery,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws SurveyNotFound of what is anonymous or not over yet, NotAllowed, IdentityNotConfirmed */
  async execute(command: {
    readonly viewer: Viewer;
    readonly key: string;
  }): Promise<ReturnType<NamedResponses['lots']>> {
    const { actor, session } = command.viewer;
    const taken = (id: string | null, rows: object) => ({
      actor,
      action: 'export.ask',
      object: { kind: 'survey', id },
      details: { what: 'survey-responses', format: 'csv', ...rows },
    });
    const named = await this.acts.refusing(taken(null, {}), async () => {
      const found = await this.responses.execute(actor, command.key);
      mustBeFresh(session, this.clock.now());
      return found;
    });
    await this.acts.run(
      taken(named.surveyId, { rows: named.count }),
      async () => {},
      async () => {},
    );
    return named.lots();
  }
}
