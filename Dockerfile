FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1
RUN useradd --system --uid 10001 --home-dir /var/lib/careline --create-home careline
WORKDIR /opt/careline
COPY requirements.txt .
RUN pip install --require-hashes --no-deps -r requirements.txt
COPY webhooks.py faq.yaml Procfile ./
COPY phrasings phrasings
COPY bot bot
USER careline
ENV CACHE_DIR=/var/lib/careline/cache BIND_HOST=0.0.0.0
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ.get('PORT', '8000')}/healthz\", timeout=4)"]
CMD ["gunicorn", "webhooks:app", "--config", "bot/gunicorn.py"]
