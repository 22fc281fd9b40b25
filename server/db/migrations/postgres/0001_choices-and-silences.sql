CREATE TABLE "remembered_choices" (
	"id" text PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"thread_key" text NOT NULL,
	"contact_id" text NOT NULL,
	"chosen_by" text NOT NULL,
	"chosen_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "silences" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"user_id" text,
	"set_by" text NOT NULL,
	"set_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "remembered_choices" ADD CONSTRAINT "remembered_choices_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remembered_choices" ADD CONSTRAINT "remembered_choices_chosen_by_users_id_fk" FOREIGN KEY ("chosen_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silences" ADD CONSTRAINT "silences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silences" ADD CONSTRAINT "silences_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "remembered_choices_address_idx" ON "remembered_choices" USING btree ("address","thread_key");--> statement-breakpoint
CREATE INDEX "remembered_choices_contact_idx" ON "remembered_choices" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "silences_value_idx" ON "silences" USING btree ("value");