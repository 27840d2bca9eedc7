import type { PublicActivity } from '#application/shared/processing';
import { useT } from '../lib/texts.tsx';
import { activityInWords } from './register-words.ts';

/** The register of processing as anybody reads it: what for, on what ground, which data, who has it, how long. */
export function PurposesList({ activities }: { activities: readonly PublicActivity[] }) {
  const t = useT();
  return activities.map((activity) => {
    const { name, aim, lines } = activityInWords(activity, t);
    return (
      <section key={activity.purpose} aria-labelledby={`finalite-${activity.purpose}`}>
        <h3 id={`finalite-${activity.purpose}`}>{name}</h3>
        <p>{aim}</p>
        <dl className="facts">
          {lines.map(({ key, label, text }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}
