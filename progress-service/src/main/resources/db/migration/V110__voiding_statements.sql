-- Statements on statements are few among many, and are asked for with those that they are on.
create index xapi_attempt_voiding on xapi_attempt (tenant_id, stored_at, statement_id) where object_type = 'statement';
