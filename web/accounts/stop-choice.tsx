import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

/** One thing that a link of a letter stops: what it is, and the button, or that it is stopped. */
export function StopChoice(props: {
  action: string;
  which: 'these' | 'topic' | 'all';
  title: string;
  help: string;
  label: string;
  done: boolean;
  main?: boolean;
}) {
  const t = useT();
  return (
    <li className="note">
      <div>
        <p className="note__title">{props.title}</p>
        <p className="small muted">{props.help}</p>
      </div>
      {props.done ? (
        <p>{t('accounts.stop.stopped')}</p>
      ) : (
        <form method="post" action={props.action}>
          <input type="hidden" name="which" value={props.which} />
          <Button look={props.main ? 'main' : 'outline'}>{props.label}</Button>
        </form>
      )}
    </li>
  );
}
