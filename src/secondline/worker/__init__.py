"""Durable jobs: AI turns and timers, leased, fenced and picked up after a crash."""
