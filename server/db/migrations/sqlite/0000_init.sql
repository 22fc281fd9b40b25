CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`action` text NOT NULL,
	`subject_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_subject_idx` ON `audit_entries` (`subject_id`);--> statement-breakpoint
CREATE TABLE `calendar_events` (
	`id` text PRIMARY KEY NOT NULL,
	`follow_up_id` text NOT NULL,
	`user_id` text NOT NULL,
	`generation` integer NOT NULL,
	`transaction_id` text NOT NULL,
	`graph_id` text,
	`etag` text,
	`base` text,
	`state` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_events_generation_idx` ON `calendar_events` (`follow_up_id`,`generation`);--> statement-breakpoint
CREATE INDEX `calendar_events_user_idx` ON `calendar_events` (`user_id`,`state`);--> statement-breakpoint
CREATE TABLE `calendar_links` (
	`user_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`since` text NOT NULL,
	`last_ok_at` text,
	`paused_until` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `companies` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`search_key` text NOT NULL,
	`owner_id` text,
	`segment` text,
	`journey_stage` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `companies_search_key_idx` ON `companies` (`search_key`);--> statement-breakpoint
CREATE TABLE `company_domains` (
	`domain` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `company_domains_company_idx` ON `company_domains` (`company_id`);--> statement-breakpoint
CREATE TABLE `contact_addresses` (
	`address` text NOT NULL,
	`contact_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`address`, `contact_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_addresses_contact_idx` ON `contact_addresses` (`contact_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text,
	`name` text NOT NULL,
	`search_key` text NOT NULL,
	`job_title` text,
	`phones` text NOT NULL,
	`owner_id` text,
	`segment` text,
	`journey_stage` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_company_idx` ON `contacts` (`company_id`);--> statement-breakpoint
CREATE INDEX `contacts_search_key_idx` ON `contacts` (`search_key`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`due_on` text NOT NULL,
	`due_at` text,
	`time_zone` text,
	`duration_minutes` integer,
	`status` text NOT NULL,
	`assignee_id` text NOT NULL,
	`created_by` text NOT NULL,
	`contact_id` text,
	`company_id` text,
	`interaction_id` text,
	`created_at` text NOT NULL,
	`closed_at` text,
	`drop_reason` text,
	`revision` integer NOT NULL,
	`calendar_state` text NOT NULL,
	`calendar_problem` text,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `follow_ups_assignee_idx` ON `follow_ups` (`assignee_id`,`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `follow_ups_company_idx` ON `follow_ups` (`company_id`,`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `follow_ups_contact_idx` ON `follow_ups` (`contact_id`,`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `follow_ups_interaction_idx` ON `follow_ups` (`interaction_id`);--> statement-breakpoint
CREATE TABLE `idempotent_requests` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`subject_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotent_requests_at_idx` ON `idempotent_requests` (`at`);--> statement-breakpoint
CREATE TABLE `interaction_contacts` (
	`contact_id` text NOT NULL,
	`occurred_at` text NOT NULL,
	`interaction_id` text NOT NULL,
	PRIMARY KEY(`contact_id`, `occurred_at`, `interaction_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `interaction_contacts_interaction_idx` ON `interaction_contacts` (`interaction_id`);--> statement-breakpoint
CREATE TABLE `interactions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`direction` text,
	`occurred_at` text NOT NULL,
	`subject` text NOT NULL,
	`text` text,
	`note` text,
	`level` text NOT NULL,
	`visibility` text NOT NULL,
	`people` text NOT NULL,
	`duration_minutes` integer,
	`contact_id` text,
	`company_id` text,
	`message_key` text,
	`conversation_id` text,
	`logged_by` text NOT NULL,
	`logged_at` text NOT NULL,
	`next_action` text NOT NULL,
	`nothing_reason` text,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`logged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interactions_message_key_idx` ON `interactions` (`message_key`);--> statement-breakpoint
CREATE INDEX `interactions_company_idx` ON `interactions` (`company_id`,`occurred_at`,`id`);--> statement-breakpoint
CREATE INDEX `interactions_conversation_idx` ON `interactions` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`subject_id` text NOT NULL,
	`version` integer NOT NULL,
	`attempt` integer NOT NULL,
	`next_at` text NOT NULL,
	`lease_until` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_subject_idx` ON `outbox` (`topic`,`subject_id`);--> statement-breakpoint
CREATE INDEX `outbox_next_idx` ON `outbox` (`topic`,`next_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`object_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`time_zone` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_object_id_idx` ON `users` (`object_id`);--> statement-breakpoint
CREATE INDEX `users_email_idx` ON `users` (`email`);