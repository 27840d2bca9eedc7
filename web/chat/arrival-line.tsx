import type { ArrivalView } from '#application/community/chat/chat-view';
import { personOf } from '../forum/person.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';

/** Between the message that was the last when they came, and the first that they read. */
export const placeOf = ({ after }: ArrivalView): number => after + 0.5;

/** That somebody came into a private conversation, by whom, and that they read what stands below. */
export function ArrivalLine({ arrival }: { arrival: ArrivalView }) {
  const { person, broughtBy, at } = arrival;
  const t = useT();
  const format = useFormat();
  const { member } = usePage();
  const names = { name: personOf(person, t).pseudonym, by: personOf(broughtBy, t).pseudonym };
  const who = [person.id, broughtBy.id].indexOf(member?.id ?? '');
  return (
    <li
      className="chat__came"
      id={`arrivee-${person.id}`}
      data-position={placeOf(arrival)}
      data-author={broughtBy.id}
    >
      <p>
        {t(`chat.came.${(['you', 'byYou'] as const)[who] ?? 'other'}`, names)} ·{' '}
        <time dateTime={at.toISOString()}>{format.formatTime(at)}</time>
      </p>
    </li>
  );
}
