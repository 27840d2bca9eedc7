import type { PlanGatheringFormRequest } from '#interfaces/http/events/gatherings.request';

/** What both forms say, as far as it is as it should be. */
export type FormInput = Partial<Omit<PlanGatheringFormRequest, 'every' | 'times'>>;

/** One line of the agenda, as it is typed. */
interface AgendaLine {
  /** Of an event of several, from 1; null where none is said. */
  readonly day: number | null;
  /** `14:30`; `02:30A` or `02:30B` of an hour that comes twice. */
  readonly time: string;
  readonly title: string;
}

/** Which day it is may come first: « J2 14:30 Accueil ». A letter follows its figures at once, or titles that begin with one would lose it: « 14h A table ». */
const LINE = /^(?:[jJdD]\s*([1-9])\s+)?(\d{1,2})\s*[:hH.](?:\s*(\d{2})([ABab])?)?\s+(.+)$/u;

/** @returns null where a line begins neither with a time nor with a day and a time */
export function agendaTyped(lines: readonly string[]): readonly AgendaLine[] | null {
  const typed: AgendaLine[] = [];
  for (const line of lines) {
    const [, day, hour, minute = '00', letter = '', title] = LINE.exec(line) ?? [];
    if (!hour || !title || Number(hour) > 23 || Number(minute) > 59) return null;
    typed.push({
      day: day ? Number(day) : null,
      time: `${hour.padStart(2, '0')}:${minute}${letter.toUpperCase()}`,
      title,
    });
  }
  return typed;
}

/** When an entry of the agenda begins. */
export const momentOf = (startsAt: Date, minute: number): Date =>
  new Date(startsAt.getTime() + minute * 60_000);
