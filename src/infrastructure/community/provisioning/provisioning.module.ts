import { ContainerModule } from 'inversify';
import { RecognisePerson } from '#application/community/consumers/recognise-person';
import { ChangePerson } from '#application/community/provisioning/change-person';
import { ForgetPerson } from '#application/community/provisioning/forget-person';
import { PersonHolder } from '#application/community/provisioning/person.holder';
import { PlacePeople } from '#application/community/provisioning/place-people';
import { ProvisionPerson } from '#application/community/provisioning/provision-person';
import type { ProvisionedPeopleQuery } from '#application/community/provisioning/provisioned-people.query';
import { DIRECTORY_GROUPS } from '#application/moderation/published/directory-groups.api';
import { DIRECTORY_PEOPLE } from '#application/moderation/published/directory-people.api';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import { token } from '#application/shared/token';
import type { ProvisionedPeople } from '#domain/community/provisioning/provisioned-people.port';
import {
  ACTS,
  AUDIT_LOG,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  LASTING_DIGESTS,
  SQL,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { ACCOUNTS, ENDER } from '../accounts/accounts.module.ts';
import { PROVIDED_SESSIONS } from '../sign-on/sign-on.module.ts';
import { PostgresProvisionedPeople } from './postgres-provisioned-people.ts';
import { SqlProvisionedPeople } from './provisioned-people.sql.ts';
import { SqlDirectoryPeople } from './sql-directory-people.ts';

const PEOPLE = token<ProvisionedPeople>('ProvisionedPeople');
const HOLDER = token<PersonHolder>('PersonHolder');
export const PROVISIONED_PEOPLE = token<ProvisionedPeopleQuery>('ProvisionedPeopleQuery');

export const provisioningModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(PEOPLE, PostgresProvisionedPeople, [ENTITY_MANAGER]);
  adapter(PROVISIONED_PEOPLE, SqlProvisionedPeople, [SQL]);
  adapter(DIRECTORY_PEOPLE, SqlDirectoryPeople, [SQL]);
  adapter(HOLDER, PersonHolder, [
    PEOPLE,
    ACCOUNTS,
    ENDER,
    PROVIDED_SESSIONS,
    DIRECTORY_GROUPS,
    LASTING_DIGESTS,
    CLOCK,
  ]);
  useCase(ProvisionPerson, [PEOPLE, HOLDER, ACTS, IDS, CLOCK]);
  useCase(ChangePerson, [PEOPLE, HOLDER, DIRECTORY_GROUPS, ACTS, CLOCK]);
  useCase(ForgetPerson, [PEOPLE, HOLDER, DIRECTORY_GROUPS, ACTS, CLOCK]);
  useCase(PlacePeople, [PEOPLE, HOLDER, DIRECTORY_GROUPS, ACTS, CLOCK]);
  useCase(RecognisePerson, [PEOPLE, ACCOUNTS, HOLDER, DIRECTORY_GROUPS, RETURNING_MEMBERS, AUDIT_LOG, CLOCK]);
});
