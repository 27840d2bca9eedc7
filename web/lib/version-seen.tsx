import type { Refused } from './gates.server.ts';
import { versionSeen } from './refused.ts';

/**
 * Carries which version of a thing its form was opened with.
 * @param props.as how the request names it
 * @param props.of its version now, or what stands for one
 */
export function VersionSeen(props: {
  as?: string;
  of: number | string;
  refused?: (Pick<Refused, 'typed'> & Partial<Pick<Refused, 'problem'>>) | undefined;
}) {
  const { as = 'version', of, refused } = props;
  return <input type="hidden" name={as} value={versionSeen(refused, of, as)} data-seen="" />;
}

/** What stands for a version where a thing has the moment of its last change instead; empty for what was not there. */
export const momentSeen = (changedAt: Date | undefined): string => changedAt?.toISOString() ?? '';

/** The moment that a form gave back so. */
export const dateSeen = (given: string | undefined): Date | null =>
  given === undefined ? null : new Date(given);
