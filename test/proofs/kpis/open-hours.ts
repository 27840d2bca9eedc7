/** Holidays of France, from a calendar on the wall: those of the years that the histories of this proof lie in. */
const HOLIDAYS = new Set([
  '2023-12-25',
  '2024-01-01',
  '2024-04-01',
  '2024-05-01',
  '2024-05-08',
  '2024-05-09',
  '2024-05-20',
  '2024-07-14',
  '2024-08-15',
  '2024-11-01',
  '2024-11-11',
  '2024-12-25',
  '2025-01-01',
  '2025-04-21',
  '2025-05-01',
  '2025-05-08',
  '2025-05-29',
  '2025-06-09',
  '2025-07-14',
  '2025-08-15',
  '2025-11-01',
]);
const HOUR = 3_600_000;
const PARIS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});
const known = new Map<number, boolean>();

/** Whether the clock of Paris shows nine to seventeen during that hour of the world's, on a day on which people work. */
function isOpen(hour: number): boolean {
  const found = known.get(hour);
  if (found !== undefined) return found;
  const [day, clock] = PARIS.format(new Date(hour * HOUR)).split(' ') as [string, string];
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const works = weekday >= 1 && weekday <= 5 && !HOLIDAYS.has(day);
  const open = works && Number(clock) >= 9 && Number(clock) <= 17;
  known.set(hour, open);
  return open;
}

/** Seconds between two moments in which somebody was expected to be there, hour after hour. */
export function openSecondsBetween(from: Date, to: Date): number {
  let open = 0;
  for (let hour = Math.floor(from.getTime() / HOUR); hour * HOUR < to.getTime(); hour++)
    if (isOpen(hour))
      open += Math.min(to.getTime(), (hour + 1) * HOUR) - Math.max(from.getTime(), hour * HOUR);
  return Math.floor(open / 1000);
}
