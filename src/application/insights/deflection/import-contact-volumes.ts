import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import {
  type ContactVolume,
  judgedVolumes,
  type VolumeLine,
  type VolumeProblem,
} from '#domain/insights/deflection/contact-volume';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { ContactVolumes } from './deflection.port.ts';

export type { VolumeLine, VolumeProblem };

interface ImportContactVolumesCommand {
  readonly actor: Actor;
  readonly lines: readonly VolumeLine[];
  /** Only says what would be done. */
  readonly dryRun: boolean;
}

/** A month that is known already and would be told otherwise. */
export interface CorrectedVolume {
  readonly month: string;
  readonly before: Omit<ContactVolume, 'month'>;
  readonly after: Omit<ContactVolume, 'month'>;
}

export interface VolumeOutcome {
  readonly added: readonly string[];
  readonly corrected: readonly CorrectedVolume[];
  readonly unchanged: number;
  /** In the order of the lines. With a single one nothing is written at all. */
  readonly problems: readonly VolumeProblem[];
}

/** How often the organisation was called and written to in each month: all lines, or none while one is wrong. */
export class ImportContactVolumes {
  constructor(
    private readonly volumes: ContactVolumes,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed */
  async execute({ actor, lines, dryRun }: ImportContactVolumesCommand): Promise<VolumeOutcome> {
    const judged = judgedVolumes(lines, parisDay(this.clock.now()));
    if (dryRun || judged.problems.length > 0) {
      actor.mustBeAllowed('kpi.manage');
      return outcomeOf(judged, await this.volumes.all());
    }
    const months = judged.volumes.map(({ month }) => month).sort();
    return this.acts.run(
      {
        actor,
        action: 'insights.import-volumes',
        object: { kind: 'contact-volumes', id: null },
        details: { lines: months.length, firstMonth: months[0] ?? null, lastMonth: months.at(-1) ?? null },
      },
      async () => actor.mustBeAllowed('kpi.manage'),
      async () => {
        const known = await this.volumes.all();
        const fresh = judged.volumes.filter((volume) => !known.some((one) => isSame(one, volume)));
        await this.volumes.put(fresh, this.clock.now());
        return outcomeOf(judged, known);
      },
    );
  }
}

function outcomeOf(
  { volumes, problems }: ReturnType<typeof judgedVolumes>,
  known: readonly ContactVolume[],
): VolumeOutcome {
  const former = new Map(known.map((volume) => [volume.month, volume]));
  const added = volumes.filter(({ month }) => !former.has(month)).map(({ month }) => month);
  const corrected = volumes.flatMap(({ month, ...after }) => {
    const standing = former.get(month);
    if (!standing || isSame(standing, { month, ...after })) return [];
    const { month: _, ...before } = standing;
    return [{ month, before, after }];
  });
  return { added, corrected, unchanged: volumes.length - added.length - corrected.length, problems };
}

const isSame = (one: ContactVolume, other: ContactVolume): boolean =>
  one.month === other.month &&
  one.calls === other.calls &&
  one.mails === other.mails &&
  one.concerned === other.concerned;
