import { Button } from '../ui/button.tsx';
import { Field, TextArea } from '../ui/field.tsx';

interface Words {
  readonly label: string;
  readonly help: string;
}

/** Lines to be read in: a file, or typed. Both are optional here, and what is missing is said beside the lines. */
export function LinesFields(props: {
  readonly file: Words;
  readonly lines: Words;
  readonly typed: string;
  readonly error: string | undefined;
}) {
  const { file, lines, typed, error } = props;
  return (
    <>
      <Field name="file" label={file.label} help={file.help} optional>
        <input
          className="input"
          type="file"
          id="file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-describedby="file-help"
        />
      </Field>
      <TextArea
        name="lines"
        label={lines.label}
        help={lines.help}
        rows={12}
        spellCheck={false}
        defaultValue={typed}
        error={error}
        optional
      />
    </>
  );
}

/** First what would be done, then doing it: whichever comes next is the main one. */
export function CheckOrImport(props: {
  readonly isChecked: boolean;
  readonly check: string;
  readonly now: string;
}) {
  const { isChecked, check, now } = props;
  return (
    <p className="cluster">
      <Button look={isChecked ? 'outline' : 'main'} name="intent" value="check">
        {check}
      </Button>
      <Button look={isChecked ? 'main' : 'outline'} name="intent" value="import">
        {now}
      </Button>
    </p>
  );
}
