CREATE TABLE "audit_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"subject_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_events" (
	"id" text PRIMARY KEY NOT NULL,
	"follow_up_id" text NOT NULL,
	"user_id" text NOT NULL,
	"generation" bigint NOT NULL,
	"transaction_id" text NOT NULL,
	"graph_id" text,
	"etag" text,
	"base" jsonb,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_links" (
	"user_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"since" timestamp(3) with time zone NOT NULL,
	"last_ok_at" timestamp(3) with time zone,
	"paused_until" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"search_key" text NOT NULL,
	"owner_id" text,
	"segment" text,
	"journey_stage" text,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "company_domains" (
	"domain" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_addresses" (
	"address" text NOT NULL,
	"contact_id" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "contact_addresses_address_contact_id_pk" PRIMARY KEY("address","contact_id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text,
	"name" text NOT NULL,
	"search_key" text NOT NULL,
	"job_title" text,
	"phones" jsonb NOT NULL,
	"owner_id" text,
	"segment" text,
	"journey_stage" text,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"due_on" date NOT NULL,
	"due_at" timestamp(3) with time zone,
	"time_zone" text,
	"duration_minutes" bigint,
	"status" text NOT NULL,
	"assignee_id" text NOT NULL,
	"created_by" text NOT NULL,
	"contact_id" text,
	"company_id" text,
	"interaction_id" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"closed_at" timestamp(3) with time zone,
	"drop_reason" text,
	"revision" bigint NOT NULL,
	"calendar_state" text NOT NULL,
	"calendar_problem" text
);
--> statement-breakpoint
CREATE TABLE "idempotent_requests" (
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"subject_id" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "idempotent_requests_actor_id_key_pk" PRIMARY KEY("actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "interaction_contacts" (
	"contact_id" text NOT NULL,
	"occurred_at" timestamp(3) with time zone NOT NULL,
	"interaction_id" text NOT NULL,
	CONSTRAINT "interaction_contacts_contact_id_occurred_at_interaction_id_pk" PRIMARY KEY("contact_id","occurred_at","interaction_id")
);
--> statement-breakpoint
CREATE TABLE "interactions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"direction" text,
	"occurred_at" timestamp(3) with time zone NOT NULL,
	"subject" text NOT NULL,
	"text" text,
	"note" text,
	"level" text NOT NULL,
	"visibility" text NOT NULL,
	"people" jsonb NOT NULL,
	"duration_minutes" bigint,
	"contact_id" text,
	"company_id" text,
	"message_key" text,
	"conversation_id" text,
	"logged_by" text NOT NULL,
	"logged_at" timestamp(3) with time zone NOT NULL,
	"next_action" text NOT NULL,
	"nothing_reason" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"subject_id" text NOT NULL,
	"version" bigint NOT NULL,
	"attempt" bigint NOT NULL,
	"next_at" timestamp(3) with time zone NOT NULL,
	"lease_until" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"object_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"time_zone" text,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_events" ADD CONSTRAINT "calendar_events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_domains" ADD CONSTRAINT "company_domains_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_addresses" ADD CONSTRAINT "contact_addresses_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_contacts" ADD CONSTRAINT "interaction_contacts_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_contacts" ADD CONSTRAINT "interaction_contacts_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_logged_by_users_id_fk" FOREIGN KEY ("logged_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries" USING btree ("subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_events_generation_idx" ON "calendar_events" USING btree ("follow_up_id","generation");--> statement-breakpoint
CREATE INDEX "calendar_events_user_idx" ON "calendar_events" USING btree ("user_id","state");--> statement-breakpoint
CREATE INDEX "companies_search_key_idx" ON "companies" USING btree ("search_key");--> statement-breakpoint
CREATE INDEX "company_domains_company_idx" ON "company_domains" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "contact_addresses_contact_idx" ON "contact_addresses" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "contacts_company_idx" ON "contacts" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "contacts_search_key_idx" ON "contacts" USING btree ("search_key");--> statement-breakpoint
CREATE INDEX "follow_ups_assignee_idx" ON "follow_ups" USING btree ("assignee_id","status","due_on");--> statement-breakpoint
CREATE INDEX "follow_ups_company_idx" ON "follow_ups" USING btree ("company_id","status","due_on");--> statement-breakpoint
CREATE INDEX "follow_ups_contact_idx" ON "follow_ups" USING btree ("contact_id","status","due_on");--> statement-breakpoint
CREATE INDEX "follow_ups_interaction_idx" ON "follow_ups" USING btree ("interaction_id");--> statement-breakpoint
CREATE INDEX "idempotent_requests_at_idx" ON "idempotent_requests" USING btree ("at");--> statement-breakpoint
CREATE INDEX "interaction_contacts_interaction_idx" ON "interaction_contacts" USING btree ("interaction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interactions_message_key_idx" ON "interactions" USING btree ("message_key");--> statement-breakpoint
CREATE INDEX "interactions_company_idx" ON "interactions" USING btree ("company_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "interactions_conversation_idx" ON "interactions" USING btree ("conversation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_subject_idx" ON "outbox" USING btree ("topic","subject_id");--> statement-breakpoint
CREATE INDEX "outbox_next_idx" ON "outbox" USING btree ("topic","next_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_object_id_idx" ON "users" USING btree ("object_id");--> statement-breakpoint
CREATE INDEX "users_email_idx" ON "users" USING btree ("email");