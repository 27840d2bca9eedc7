import { TASK_RESULTS } from '#application/engagement/limits';
import type { TrialView } from '#application/engagement/trials/trial-view';
import { taskResultHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { Progress } from '../ui/progress.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Lines } from './trial-state.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

/** What testers do, one after the other, and how each went for the one who looks. */
export function TaskList({ trial }: { trial: TrialView }) {
  const t = useT();
  const written = useWritten();
  const { tasks, tester } = trial;
  if (tasks === null) return null;
  const outcomes = tester?.outcomes ?? [];
  return (
    <section aria-labelledby="etapes" className="apart">
      <SectionHead id="etapes" title={t('trials.tasks.title')} small />
      {tester?.hasSeat && (
        <Progress
          id="avancement"
          label={t('trials.tasks.progress')}
          value={outcomes.length}
          max={tasks.length}
        >
          {t('trials.tasks.gone', { count: outcomes.length, of: tasks.length })}
        </Progress>
      )}
      <ol className="rows">
        {tasks.map((task, at) => {
          const outcome = outcomes.find((one) => one.task === at + 1);
          return (
            <li key={at} id={`etape-${at + 1}`} className="stack">
              <h3 className="step">
                {t.rich('trials.tasks.one', {
                  number: at + 1,
                  title: (
                    <span key="title" {...written}>
                      {task.title}
                    </span>
                  ),
                })}{' '}
                {outcome && (
                  <Pill tone={outcome.result === 'done' ? 'ok' : 'warn'}>
                    {t(`trials.tasks.result.${outcome.result}`)}
                  </Pill>
                )}
              </h3>
              <Lines text={task.steps} />
              {task.expected !== '' && (
                <p className="small">
                  <strong>{t('trials.tasks.expected')}</strong> <span {...written}>{task.expected}</span>
                </p>
              )}
              {tester?.hasSeat && trial.state === 'running' && (
                <form method="post" action={taskResultHref(trial)} className="cluster">
                  <input type="hidden" name="task" value={at + 1} />
                  {TASK_RESULTS.map((result) => (
                    <Button key={result} name="result" value={result}>
                      <SaidWhole
                        word={t(`trials.tasks.act.${result}`)}
                        whole={`trials.tasks.actOf.${result}`}
                        cited={{ title: task.title }}
                      />
                    </Button>
                  ))}
                </form>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
