import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { Public } from '../platform/access/requires.decorator.js';
import { AcceptInvitation } from './accept-invitation.js';

class AcceptInvitationBody {
  @IsString() @MaxLength(100) token: string;
  @IsString() @MinLength(12) @MaxLength(256) password: string;
}

/** Answers the e-mail to sign in with; the page then signs in as usual. */
@Controller('api/invitations')
export class InvitationsController {
  constructor(private readonly invitations: AcceptInvitation) {}

  @Public()
  @Post('accept')
  @HttpCode(200)
  async accept(@Body() body: AcceptInvitationBody): Promise<{ email: string }> {
    return this.invitations.accept(body.token, body.password);
  }
}
