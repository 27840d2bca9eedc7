import type { PlanGatheringFormRequest } from '#interfaces/http/events/gatherings.request';

/** What both forms say, as far as it is as it should be. */
export type FormInput = Partial<Omit<PlanGatheringFormRequest, 'every' | 'times'>>;

/** One line of the agenda, as it is typed. */
export interface AgendaLine {
  /** `14:30`; `02:30A` or `02:30B` of an hour that comes twice. */
  readonly time: string;
  readonly title: string;
}

/** A letter follows its figures at once, or titles that begin with one would lose it: « 14h A table ». */
const LINE = /^(\d{1,2})\s*[:hH.](?:\s*(\d{2})([ABab])?)?\s+(.+)$/u;

/** @returns null where a line does not begin with a time */
export function agendaTyped(lines: readonly string[]): readonly AgendaLine[] | null {
  const typed: AgendaLine[] = [];
  for (const line of lines) {
    const [, hour, minute = '00', letter = '', title] = LINE.exec(line) ?? [];
    if (!hour || !title || Number(hour) > 23 || Number(minute) > 59) return null;
    typed.push({ time: `${hour.padStart(2, '0')}:${minute}${letter.toUpperCase()}`, title });
  }
  return typed;
}

/** When an entry of the agenda begins. */
export const momentOf = (startsAt: Date, minute: number): Date =>
  new Date(startsAt.getTime() + minute * 60_000);
