import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@huiyin/service-kit';
import { FIRST_PAGE } from './first-page.ts';

@ApiExcludeController()
@Public()
@Controller()
export class FirstPageController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  )
  @Header('x-content-type-options', 'nosniff')
  page(): string {
    return FIRST_PAGE;
  }
}
