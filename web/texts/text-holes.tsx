import type { TextForms } from '#application/site/texts/text-desk';
import { useT } from '../lib/texts.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { holdsWhat } from './words.ts';

/** What is put into a text, what must be, and in how many forms. */
export function TextHoles({ forms }: { forms: readonly TextForms[] }) {
  const t = useT();
  const required = byName(forms.flatMap((one) => one.required));
  const free = [...new Set(forms.flatMap((one) => one.free))].filter((name) => !required.has(name));
  return (
    <section className="apart" aria-labelledby="emplacements">
      <SectionHead id="emplacements" title={t('texts.holesTitle')} small />
      <p className="muted">{t('texts.holesLead')}</p>
      <ul className="list">
        {[...required].map(([name, options]) => (
          <li key={name}>
            <code>{`{${name}}`}</code> {holdsWhat(t, name)} <strong>{t('texts.required')}</strong>
            {options.length > 0 && <> {t('texts.options', { options: options.join(', ') })}</>}
          </li>
        ))}
        {free.map((name) => (
          <li key={name}>
            <code>{`{${name}}`}</code> {holdsWhat(t, name)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function byName(holes: TextForms['required']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { name, options } of holes)
    found.set(name, [...new Set([...(found.get(name) ?? []), ...options])]);
  return found;
}
