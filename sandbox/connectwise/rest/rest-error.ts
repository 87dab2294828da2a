/** The error bodies of ConnectWise's REST API, as public bug reports and vendors' articles show them. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export interface FieldError {
  code: string;
  message: string;
  resource: string;
  field: string;
}

/** Thrown anywhere below the REST app, which answers with it. */
export class RestError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly errors: FieldError[] | null;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    errors: FieldError[] | null = null,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  body(): { code: string; message: string; errors: FieldError[] | null } {
    return { code: this.code, message: this.message, errors: this.errors };
  }
}

/** 401: the company ID, the public or the private key is wrong; ConnectWise does not say which. */
export function unauthorized(): RestError {
  return new RestError(401, 'Unauthorized', 'ConnectWiseApi: UserNotAuthenticated');
}

/** 403: the member's role lacks a right. */
export function forbidden(): RestError {
  return new RestError(403, 'Security', 'You do not have security permission to perform this action.');
}

/** What a UI host says to a REST call, when the `api-` prefix is missing. */
export function sslRequired(): RestError {
  return new RestError(403, 'Security', 'SSL is required.');
}

export function noEndpoint(): RestError {
  return new RestError(404, 'ConnectWiseApi', 'The endpoint does not exist.');
}

export function notFound(resource: string, id: string | number): RestError {
  return new RestError(404, 'NotFound', `${resource} ${id} not found`);
}

/** 400: one field of a record is not acceptable. */
export function invalid(resource: string, code: string, field: string, message: string): RestError {
  return new RestError(400, 'InvalidObject', `${resource} object is invalid`, [
    { code, message, resource, field },
  ]);
}
