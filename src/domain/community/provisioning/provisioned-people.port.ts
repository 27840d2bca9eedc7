import type { MemberId } from '../../shared/id.ts';
import type { Email } from '../accounts/email.ts';
import type { ProvisionedPerson, ProvisionedPersonId } from './provisioned-person.ts';

export interface ProvisionedPeople {
  /** Held until the transaction ends. @throws PersonNotFound, also where the directory forgot them */
  getForChange(id: ProvisionedPersonId): Promise<ProvisionedPerson>;
  /** In the order of their ids, held until the transaction ends. */
  ofGroupForChange(groupId: string): Promise<readonly ProvisionedPerson[]>;
  /** Nobody recognised yet whom the directory told of by this address; held until the transaction ends. */
  unknownByEmail(email: Email): Promise<ProvisionedPerson | null>;
  ofMember(memberId: MemberId): Promise<ProvisionedPerson | null>;
  /** Whether the directory lets that member in, or whoever has that address, by another record than this one. */
  letIn(p: {
    readonly memberId: MemberId;
    readonly email: Email;
    readonly but: ProvisionedPersonId;
  }): Promise<boolean>;
  add(person: ProvisionedPerson): void;
  remove(person: ProvisionedPerson): Promise<void>;
}
