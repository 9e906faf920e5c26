import { IsName, IsText } from '@huiyin/casework';
import { IsOptional, IsRFC3339 } from 'class-validator';
import { DeliveryTerms } from './values.ts';

export class AgreeDelivery extends DeliveryTerms {}

export class DispatchOrder {
  @IsOptional()
  @IsName()
  carrier?: string;

  @IsOptional()
  @IsName()
  trackingNumber?: string;
}

export class SendPackage extends DispatchOrder {
  @IsName()
  package!: string;
}

class AboutAPackage {
  /** Leave out when the whole order is meant. */
  @IsOptional()
  @IsName()
  package?: string;
}

export class UpdateCarrier extends AboutAPackage {
  @IsText()
  update!: string;
}

export class ReportFailedDelivery extends AboutAPackage {
  @IsText()
  reason!: string;
}

export class RescheduleDelivery extends AboutAPackage {
  /** RFC 3339, with its offset. */
  @IsRFC3339()
  at!: string;
}

export class ReportDelivered {
  @IsOptional()
  @IsName()
  signedBy?: string;
}

export class ReportPackageDelivered extends ReportDelivered {
  @IsName()
  package!: string;
}
