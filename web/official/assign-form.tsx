import type { DeskAgent } from '#application/community/official/desk.query';
import { DESK } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT, useWritten } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { nameAlone } from './name-alone.ts';
import { SaidWhole } from '../ui/said-whole.tsx';

/** Gives a question to an agent, to oneself in one press, or back to everybody. */
export function AssignForm(props: {
  topic: { readonly id: string; readonly title: string };
  agents: readonly DeskAgent[];
  assignee: DeskAgent | null;
  back: string;
}) {
  const t = useT();
  const written = useWritten();
  const { member } = usePage();
  const { topic, agents, assignee } = props;
  const id = `agent-${topic.id}`;
  const mayTake = agents.some((agent) => agent.id === member?.id) && assignee?.id !== member?.id;
  return (
    <form method="post" action={`${DESK}/attribuer`} className="cluster">
      <input type="hidden" name="topicId" value={topic.id} />
      <VersionSeen as="seen" of={assignee?.id ?? 'nobody'} />
      <input type="hidden" name="back" value={props.back} />
      {mayTake && (
        <Button name="take" value="1">
          <SaidWhole
            word={t('official.desk.take')}
            whole="official.desk.takeOf"
            cited={{ title: topic.title }}
          />
        </Button>
      )}
      <label className="vh" htmlFor={id}>
        {t.rich('official.desk.assignOf', { title: <span {...written}>{topic.title}</span> })}
      </label>
      <select className="input input--s" id={id} name="agentId" defaultValue={assignee?.id ?? ''}>
        <option value="">{t('official.desk.nobody')}</option>
        {agents.map((agent) => (
          <option key={agent.id} value={agent.id}>
            {[nameAlone(agent.pseudonym, agent.department), agent.department].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
      <Button look="quiet">{t('official.desk.assign')}</Button>
      {assignee && (
        <Button look="quiet" name="giveBack" value="1">
          <SaidWhole
            word={t('official.desk.giveBack')}
            whole="official.desk.giveBackOf"
            cited={{ title: topic.title }}
          />
        </Button>
      )}
    </form>
  );
}
