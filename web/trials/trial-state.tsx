import type { TrialRow } from '#application/engagement/trials/trial-view';
import { useT, useWritten } from '../lib/texts.tsx';
import { Pill, type PillTone } from '../ui/pill.tsx';

const TONES: Readonly<Record<TrialRow['state'], PillTone>> = {
  draft: 'plain',
  recruiting: 'brand',
  running: 'warn',
  closed: 'plain',
  reported: 'ok',
};

/** How far a test has come, in words, and what the viewer is in it. */
export function TrialState({ trial }: { trial: Pick<TrialRow, 'state' | 'own'> }) {
  const t = useT();
  return (
    <>
      <Pill tone={TONES[trial.state]}>{t(`trials.state.${trial.state}`)}</Pill>
      {trial.own && <Pill icon="check">{t(`trials.own.${trial.own}`)}</Pill>}
    </>
  );
}

/** A text of the organisation, as it was typed: a line is a line. */
export function Lines({ text }: { text: string }) {
  const written = useWritten();
  return (
    <p className="lines" {...written}>
      {text}
    </p>
  );
}
