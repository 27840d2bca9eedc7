import { Exactly } from '../ui/moment.tsx';
import { type Names, NameOf } from './member-names.tsx';

/** When something was done, and by whom where somebody did it. */
export function WhenBy({ at, by, names }: { at: Date; by: string | null; names: Names }) {
  return (
    <>
      <Exactly at={at} />
      {by !== null && (
        <span className="small muted">
          {' '}
          <NameOf id={by} names={names} />
        </span>
      )}
    </>
  );
}
