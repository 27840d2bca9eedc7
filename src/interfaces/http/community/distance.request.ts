import { IsIn } from 'class-validator';
import { DISTANCES, type Distance } from '#application/community/limits';
import { ToggleRequest } from '../deeds.request.ts';

/** What a member puts between themselves and another, or takes away. */
export class DistanceFormRequest extends ToggleRequest {
  @IsIn(DISTANCES)
  distance!: Distance;
}
