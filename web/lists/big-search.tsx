import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** The one large field where one searches. A plain GET form. */
export function BigSearch(props: {
  label: string;
  button: string;
  placeholder?: string;
  query?: string;
  invalid?: string;
}) {
  return (
    <form className="bigsearch" role="search" method="get" action="/recherche">
      <label className="vh" htmlFor="q">
        {props.label}
      </label>
      <Icon name="search" />
      <input
        id="q"
        type="search"
        name="q"
        maxLength={200}
        autoComplete="off"
        placeholder={props.placeholder}
        defaultValue={props.query}
        aria-invalid={props.invalid === undefined ? undefined : true}
        aria-describedby={props.invalid === undefined ? undefined : 'q-error'}
      />
      <Button look="main" big>
        {props.button}
      </Button>
    </form>
  );
}
