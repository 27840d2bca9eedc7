import { VARIABLES } from '#application/community/limits';
import { useT } from '../lib/texts.tsx';

/** Which words of its reader a mail may hold, and how they are written. */
export function VariablesHelp() {
  const t = useT();
  return (
    <div className="small muted">
      <p>{t('campaigns.variablesHelp')}</p>
      <ul>
        {VARIABLES.map((variable) => (
          <li key={variable}>
            <code>{`{{${variable} | ${t('campaigns.variableFallback')}}}`}</code>{' '}
            {t(`campaigns.variableWords.${variable}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
