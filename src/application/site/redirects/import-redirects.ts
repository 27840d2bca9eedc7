import type { Actor } from '#domain/shared/actor';
import {
  chainsAmong,
  type ImportLine,
  judgedLines,
  type LineProblem,
} from '#domain/site/redirects/redirect-import';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Redirects } from './redirects.port.ts';

interface ImportRedirectsCommand {
  readonly actor: Actor;
  readonly lines: readonly ImportLine[];
  /** Only says what would be done. */
  readonly dryRun: boolean;
}

interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** In the order of the lines. With a single one nothing is written at all. */
  readonly problems: readonly LineProblem[];
}

/** Many former addresses at once: all of them, or none while a line is wrong. */
export class ImportRedirects {
  constructor(
    private readonly redirects: Redirects,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed */
  async execute({ actor, lines, dryRun }: ImportRedirectsCommand): Promise<ImportOutcome> {
    actor.mustBeAllowed('site.configure');
    const { imported, problems } = judgedLines(lines);
    return this.unitOfWork.run(async () => {
      await this.redirects.hold();
      const standing = await this.redirects.all();
      const found = [...problems, ...chainsAmong(imported, standing)].sort((a, b) => a.at - b.at);
      const former = new Map(standing.map((each) => [each.from, each.to]));
      const wanted = imported.map(({ redirect }) => redirect);
      const fresh = wanted.filter(({ from, to }) => former.get(from) !== to);
      const added = fresh.filter(({ from }) => !former.has(from)).length;
      if (!dryRun && found.length === 0) await this.redirects.putAll(fresh, actor.memberId);
      return {
        added,
        changed: fresh.length - added,
        unchanged: wanted.length - fresh.length,
        problems: found,
      };
    });
  }
}
