import { ChangePerson } from '#application/community/provisioning/change-person';
import { ForgetPerson } from '#application/community/provisioning/forget-person';
import { PlacePeople } from '#application/community/provisioning/place-people';
import { ProvisionPerson } from '#application/community/provisioning/provision-person';
import { DIRECTORY_GROUPS } from '#application/moderation/published/directory-groups.api';
import { PROVISIONED_PEOPLE } from '#infrastructure/community/provisioning/provisioning.module';
import type { Get } from '../provided.ts';

/** What the directory of the organisation says of people. */
export const provisioningApp = (get: Get) => ({
  add: get(ProvisionPerson),
  change: get(ChangePerson),
  forget: get(ForgetPerson),
  place: get(PlacePeople),
  people: get(PROVISIONED_PEOPLE),
  groups: get(DIRECTORY_GROUPS),
});
