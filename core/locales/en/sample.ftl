# The sample hotel.
done-sample-filled = { $guests } guests added to the sample hotel
