import { token } from '../../shared/token.ts';

/** Of whom the organisation's directory told, as far as groups need to know. */
export interface DirectoryPeople {
  /** What it said of who is in a group holds no more: it was left to it, or is so no longer. Within a unit of work. */
  takeOut(groupId: string, at: Date): Promise<void>;
}
export const DIRECTORY_PEOPLE = token<DirectoryPeople>('DirectoryPeople');
