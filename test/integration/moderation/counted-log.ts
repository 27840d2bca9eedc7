import { ADMONITIONS } from '#domain/moderation/decisions/decision-action';
import { MISUSE_OF_COMPLAINTS, MISUSE_OF_NOTICES } from '#domain/moderation/transparency/misuse';

/** One line of the log of record. */
export interface Line {
  action: string;
  actor_id: string | null;
  object_id: string | null;
  outcome: string;
  details: Record<string, unknown>;
}

const AUTOMATED = { true: 'automated', false: 'human' } as const;

/** What somebody misused who was kept away for a time, where that was it. */
function misuseOf({ action, motive, ground }: Line['details']): string | null {
  if (!['silence', 'suspend', 'ban', 'refuse-notices'].includes(String(action))) return null;
  if (motive === MISUSE_OF_NOTICES) return 'notices';
  if (motive === MISUSE_OF_COMPLAINTS) return 'complaints';
  return ground === 'illegal' ? 'content' : null;
}

/** The figures of decisions as the lines of the log alone have them. */
export function countedIn(log: readonly Line[]): Record<string, number> {
  const found: Record<string, number> = {};
  const add = (table: string, cell: unknown) => {
    found[`${table} ${String(cell)}`] = (found[`${table} ${String(cell)}`] ?? 0) + 1;
  };
  const done = log.filter(({ outcome }) => outcome === 'done');
  const fallen = new Set(
    done.filter(({ action }) => action === 'decision.overturn').map(({ details }) => details['decision']),
  );
  for (const { action, details } of done) {
    if (action !== 'decision.take' || !details['motive']) continue;
    if ((ADMONITIONS as readonly unknown[]).includes(details['action'])) continue;
    const detection = AUTOMATED[String(details['detection']) as 'true'];
    add('restrictionsBySource', details['source']);
    add('restrictionsByMeasure', details['action']);
    add('restrictionsByCategory', details['category']);
    add('restrictionsByGround', details['ground']);
    add('restrictionsByDetection', detection);
    add('restrictionsByAutomation', details['automation']);
    if (details['source'] === 'own-initiative') {
      add('ownByCategory', details['category']);
      add('ownByMeasure', details['action']);
      add('ownByDetection', detection);
    }
    const misuse = misuseOf(details);
    if (misuse) add('suspensionsByMisuse', misuse);
    if (!fallen.has(details['decision'])) continue;
    if (details['automation'] === 'fully') add('single', 'fullyOverturned');
    if (details['automation'] === 'partially') add('single', 'partiallyOverturned');
    if (details['detection'] === true) add('single', 'detectedOverturned');
  }
  return found;
}
/** The figures that those lines alone can be counted from. */
export const OF_DECISIONS =
  /^(restrictionsBy|ownBy|suspensionsBy|single (fullyOverturned|partiallyOverturned|detectedOverturned)$)/;
