import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { SITE_LIMITS } from '#application/site/limits';
import { Text, together } from '../fields.request.ts';
import { asYesOrNo } from '../transforms.ts';

const LIMITS = SITE_LIMITS.connectedSite;

/** A box that is left empty is not sent at all. */
const Box = () => together(Transform(asYesOrNo), IsBoolean());

/** Another site that asks members who they are here. */
export class ConnectedSiteRequest {
  @Text(LIMITS.label)
  label!: string;

  /** Of a new one. */
  @Text(LIMITS.origin)
  origin = '';

  @Box()
  tellsEmail = false;

  @Box()
  isOpen = false;
}

/** What becomes of one that is there. */
export class SteerConnectedSiteRequest {
  @IsIn(['save', 'renew'])
  act: 'save' | 'renew' = 'save';

  @Text(LIMITS.label)
  label = '';

  @Box()
  tellsEmail = false;

  @Box()
  isOpen = false;
}

/** A member lets a site know who they are, or leaves with it. */
export class VouchRequest {
  @IsIn(['agree', 'leave'])
  act!: 'agree' | 'leave';

  /** Whether the page said that the site gets the address. */
  @Box()
  email: boolean = false;
}

export class WithdrawSiteConsentRequest {
  @IsUUID()
  id!: string;
}
